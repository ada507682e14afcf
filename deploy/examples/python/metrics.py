#!/usr/bin/env python3
"""Follows the figures, one line for each window and combination of dimensions, until it is interrupted  (pip install confluent-kafka)"""
import json
import os

from confluent_kafka import Consumer

consumer = Consumer({
    "bootstrap.servers": os.environ["KAFKA_BOOTSTRAP_SERVERS"], "group.id": os.environ.get("GROUP", "example-metrics"),
    "auto.offset.reset": "earliest", "isolation.level": "read_committed",
})
consumer.subscribe(["collections.metrics"])
try:
    while True:
        record = consumer.poll(1)
        if record is None or record.error() or record.value() is None:
            continue
        # The topic is compacted: the latest record of a key is the whole truth about it, so store it under the key rather than adding it up.
        figures = json.loads(record.value())["data"]
        print(figures["series"], figures["width"], figures["window"], figures["dimensions"], figures.get("counts", {}), figures.get("sums", {}), flush=True)
except KeyboardInterrupt:
    consumer.close()
