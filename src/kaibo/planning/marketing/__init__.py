"""What is done around a show to bring people to it: tasks in four phases."""
