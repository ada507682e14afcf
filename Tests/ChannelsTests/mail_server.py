"""A mail server for the tests: mail_server.py BEHAVIOUR. Prints its port, then each message that it took as one line of JSON.

Behaviours: take; refuse (550 to the recipient); busy (451 to the message); drop (closes the connection once it has the message); slow-hello (never greets).
"""
import asyncio
import email.policy
import json
import sys
from email.parser import BytesParser

from aiosmtpd.smtp import SMTP

behaviour = sys.argv[1]


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if behaviour == "refuse":
            return "550 5.1.1 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 fine"

    async def handle_DATA(self, server, session, envelope):
        if behaviour == "busy":
            return "451 4.3.0 later"
        if behaviour == "drop":
            server.transport.abort()
            return "250 never heard"
        message = BytesParser(policy=email.policy.default).parsebytes(envelope.content)
        parts = {part.get_content_type(): part.get_content() for part in message.walk() if not part.is_multipart()}
        defects = [str(defect) for part in message.walk() for defect in part.defects]
        print(json.dumps({"from": envelope.mail_from, "to": envelope.rcpt_tos, "headers": {name: str(value) for name, value in message.items()},
                          "parts": parts, "defects": defects, "longest": max(map(len, envelope.content.partition(b"\r\n\r\n")[2].split(b"\r\n")))}), flush=True)
        return "250 taken"


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(Handler(), hostname="mail.test"), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(main())
