"""The Python side of Jackdaw's bridge to Gymnasium: worlds served to one Java process."""

PROTOCOL = 1
