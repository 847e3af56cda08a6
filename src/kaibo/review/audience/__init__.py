"""Audience layers 用户分层: who took part in a show and who bought, each person in exactly one layer."""
