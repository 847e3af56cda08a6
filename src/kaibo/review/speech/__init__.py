"""Speech recognition 语音识别: a recording's words with their times, by a model on this machine or an endpoint."""
