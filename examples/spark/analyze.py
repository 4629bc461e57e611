"""Analyses NDJSON articles in Apache Spark: each partition goes through one `depeche analyze`."""

import argparse
import shlex
from pathlib import Path

from pyspark.rdd import RDD
from pyspark.sql import SparkSession


def analyze(articles: RDD, tool: str, *options: str) -> RDD:
    """The answers to `articles`, line for line and in their order.

    Each line is an article, {"id", "text", "title"?, "language"?, "reference_date"?}. A line that cannot be read fails
    the job, since the tool then ends with status 1 and names the line on standard error.
    """
    command = shlex.join([tool, "analyze", "--threads", "1", "--quiet", *options])
    return articles.pipe(command, checkCode=True)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("articles", help="a file, a folder or a pattern of NDJSON that Spark can read")
    arguments.add_argument("answers", help="the folder to write, which must not exist")
    arguments.add_argument("--tool", default="depeche", help="the command line tool")
    arguments.add_argument("--partitions", type=int, help="at least so many")
    given = arguments.parse_args()
    # The workers run elsewhere than here.
    tool = str(Path(given.tool).resolve()) if Path(given.tool).exists() else given.tool
    spark = SparkSession.builder.appName("depeche").getOrCreate()
    try:
        lines = spark.sparkContext.textFile(given.articles, given.partitions)
        analyze(lines, tool).saveAsTextFile(given.answers)
    finally:
        spark.stop()


if __name__ == "__main__":
    main()
