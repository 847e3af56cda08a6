"""对账: what sources contradict each other in, split into named causes."""
