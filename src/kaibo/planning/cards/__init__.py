"""Explanation cards 讲解卡: what is told of a product, proven, doubted and answered."""
