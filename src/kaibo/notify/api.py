"""The door of notify: `send` a message to every configured channel."""

from kaibo.notify.channels import Channel, ConsoleChannel, FileChannel, Message
from kaibo.notify.sending import Sent, configured, send

__all__ = ["Channel", "ConsoleChannel", "FileChannel", "Message", "Sent", "configured", "send"]
