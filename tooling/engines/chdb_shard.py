"""Runs jobs on one shard of ClickHouse, in this process, one a line of input."""
import json
import os
import shutil
import sys

from chdb import session

folder, shard, shards = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
path = os.path.join(folder, "shard-%d" % shard)
shutil.rmtree(path, ignore_errors=True)
os.makedirs(path)
db = session.Session(path)
for setting in ("max_threads = 1", "max_memory_usage = 3000000000", "output_format_parquet_string_as_string = 1"):
    db.query("SET " + setting)


def answer(**fields):
    print(json.dumps(fields), flush=True)


def run(task):
    db.query("DROP DATABASE IF EXISTS civil")
    db.query("CREATE DATABASE civil")
    db.query("USE civil")
    for statement in task["settings"] + task["ddl"]:
        db.query(statement)
    for table in task["tables"]:
        names = ", ".join("`" + name + "`" for name in table["columns"])
        where = "" if table["key"] is None else " WHERE cityHash64(`%s`) %% %d = %d" % (table["key"], shards, shard)
        source = "file('%s', Parquet)%s" % (table["parquet"], where)
        db.query("INSERT INTO `%s` (%s) SELECT %s FROM %s" % (table["name"], names, names, source))
    outcomes = []
    for statement in task["statements"]:
        try:
            out = "%s.%d.parquet" % (statement["out"], shard)
            if os.path.exists(out):
                os.remove(out)
            db.query("INSERT INTO FUNCTION file('%s', Parquet) %s" % (out, statement["text"]))
            outcomes.append({"statement": statement["name"]})
        except Exception as error:
            outcomes.append({"statement": statement["name"], "refused": str(error)[:1500]})
    return outcomes


try:
    answer(version=str(db.query("SELECT version()", "TSV")).strip())
    for line in sys.stdin:
        try:
            answer(outcomes=run(json.loads(line)))
        except Exception as error:
            answer(error=str(error)[:3000])
finally:
    db.close()
    shutil.rmtree(path, ignore_errors=True)
