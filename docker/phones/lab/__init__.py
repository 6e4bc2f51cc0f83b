"""The lab's phones, their people, and those who look at them."""
import signal
import sys

# The first process of a container is not ended by a signal that it does not handle.
signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
