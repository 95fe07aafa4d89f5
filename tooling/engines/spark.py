"""Runs jobs on Spark, one a line of input, in one session: two worker processes of one core each on this machine."""
import json
import os
import shutil
import sys

os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
from pyspark.sql import SparkSession  # noqa: E402

folder = sys.argv[1]
os.chdir(folder)
spark = (
    SparkSession.builder.master("local-cluster[2,1,1536]")
    .appName("minzheng")
    .config("spark.driver.memory", "1g")
    .config("spark.executor.memory", "1536m")
    .config("spark.ui.enabled", "false")
    .config("spark.driver.host", "127.0.0.1")
    .config("spark.driver.bindAddress", "127.0.0.1")
    .config("spark.sql.shuffle.partitions", "4")
    # Only what a statement asks to be broadcast is: that shows whether the hint is heard.
    .config("spark.sql.autoBroadcastJoinThreshold", "-1")
    .config("spark.sql.warehouse.dir", os.path.join(folder, "warehouse"))
    .config("spark.local.dir", os.path.join(folder, "local"))
    .config("spark.log.level", "ERROR")
    .getOrCreate()
)


def answer(**fields):
    print(json.dumps(fields), flush=True)


def run(task):
    for table in task["tables"]:
        spark.sql("DROP TABLE IF EXISTS `%s`" % table["name"])
    for statement in task["ddl"]:
        spark.sql(statement)
    for table in task["tables"]:
        source = spark.read.parquet(table["parquet"])
        names = ", ".join("`" + name + "`" for name in source.columns)
        source.createOrReplaceTempView("source")
        spark.sql("INSERT INTO `%s` (%s) SELECT %s FROM source" % (table["name"], names, names))
    outcomes = []
    for statement in task["statements"]:
        try:
            rows = spark.sql(statement["text"])
            rows.write.mode("overwrite").parquet(statement["out"])
            plan = rows._jdf.queryExecution().executedPlan().toString()
            outcomes.append({"statement": statement["name"], "broadcast": "BroadcastHashJoin" in plan})
        except Exception as error:
            outcomes.append({"statement": statement["name"], "refused": str(error)[:1500]})
            continue
        if "read" in statement:
            outcomes.append(read_view(statement))
    return outcomes


def read_view(statement):
    """The view over what a statement wrote, read as people read it."""
    read = statement["read"]
    try:
        spark.sql("DROP VIEW IF EXISTS " + read["view"])
        spark.sql("DROP TABLE IF EXISTS results")
        spark.sql("CREATE TABLE results USING parquet LOCATION '%s'" % statement["out"])
        spark.sql(statement["view"].rstrip(";"))
        spark.sql(read["text"]).write.mode("overwrite").parquet(read["out"])
        return {"statement": read["name"]}
    except Exception as error:
        return {"statement": read["name"], "refused": str(error)[:1500]}


try:
    spark.range(1).count()
    workers = spark.sparkContext._jsc.sc().getExecutorMemoryStatus().size() - 1
    ansi = spark.conf.get("spark.sql.ansi.enabled")
    answer(version="Spark %s, %d worker processes, ANSI %s" % (spark.version, workers, ansi))
    for line in sys.stdin:
        try:
            answer(outcomes=run(json.loads(line)))
        except Exception as error:
            answer(error=str(error)[:3000])
finally:
    spark.stop()
    for name in ("warehouse", "local"):
        shutil.rmtree(os.path.join(folder, name), ignore_errors=True)
