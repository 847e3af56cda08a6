"""The rundown 脚本: a show's segments on its clock."""
