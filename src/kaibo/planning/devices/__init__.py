"""Equipment 设备: what there is, what rooms need, and upgrades from asking for them to what came of them."""
