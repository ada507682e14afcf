#!/usr/bin/env python3
"""Publishes one debt: publish.py CUSTOMER ACCOUNT MINOR_UNITS CURRENCY DUE_DATE MAILBOX  (pip install confluent-kafka)"""
import datetime
import json
import os
import sys
import uuid

from confluent_kafka import Producer

customer, account, amount, currency, due, mailbox = sys.argv[1:]
event = {
    "specversion": "1.0", "id": str(uuid.uuid4()), "source": "/example", "type": "account.updated", "subject": customer,
    "time": datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds"),
    "data": {
        "accountId": account, "balance": {"amount": int(amount), "currency": currency}, "dueDate": due,
        "customer": {"language": "en-US", "timeZone": "America/New_York", "jurisdiction": "US",
                     "contactPoints": [{"channel": "email", "address": mailbox, "consent": True}]},
    },
}
# The key is the customer; this partitioner is the one of Java's clients, and of Cordial.
producer = Producer({"bootstrap.servers": os.environ["KAFKA_BOOTSTRAP_SERVERS"], "partitioner": "murmur2_random", "enable.idempotence": True})
failures = []
producer.produce("collections.portfolio", key=customer, value=json.dumps(event), on_delivery=lambda error, _: failures.append(error) if error else None)
if producer.flush(30) or failures:
    sys.exit(f"not published: {failures or 'no broker answered within 30 seconds'}")
print(f"published {event['id']}")
