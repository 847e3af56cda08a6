"""Webcast: the protobuf messages that TikTok and Douyin both push, alike in their numbers."""
