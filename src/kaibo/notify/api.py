"""The door of notify: hand a letter over to channels a company set up; `send` a message to those of KAIBO_NOTIFY."""

from kaibo.notify.actions.channels import Wanted, add_channel
from kaibo.notify.actions.handing import hand_over
from kaibo.notify.channels import ConsoleChannel, FileChannel, Message
from kaibo.notify.letter import Attachment, Letter
from kaibo.notify.queries.channels import known, names
from kaibo.notify.queries.deliveries import deliveries_of
from kaibo.notify.replies import ChannelNameOut, DeliveryErrorOut, DeliveryOut
from kaibo.notify.sending import Sent, configured, send
from kaibo.notify.supplies import supply

__all__ = [
    "Attachment",
    "ChannelNameOut",
    "ConsoleChannel",
    "DeliveryErrorOut",
    "DeliveryOut",
    "FileChannel",
    "Letter",
    "Message",
    "Sent",
    "Wanted",
    "add_channel",
    "configured",
    "deliveries_of",
    "hand_over",
    "known",
    "names",
    "send",
    "supply",
]
