"""Node review 全流程节点复盘: each part of the work on a show, what was meant, what came of it, why, and what next."""
