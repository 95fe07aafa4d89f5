"""A ClickHouse server on this machine: the engine that chDB ships, listening; it lives until its input ends.

Its folder holds config.xml, which says the ports, the shards, and what memory it may take.
"""
import os
import sys
import threading

import chdb

os.chdir(sys.argv[1])


def end_with_input():
    sys.stdin.read()
    os._exit(0)


threading.Thread(target=end_with_input, daemon=True).start()
# The engine serves as long as a statement runs in it.
chdb._chdb.query(
    "SYSTEM START LISTEN TCP; SYSTEM START LISTEN HTTP; "
    "SELECT sleepEachRow(1) FROM system.numbers FORMAT Null "
    "SETTINGS max_block_size = 1, function_sleep_max_microseconds_per_block = 0",
    "TSV",
    path=os.path.join(sys.argv[1], "data"),
)
