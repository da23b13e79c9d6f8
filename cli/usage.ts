export const USAGE = `Usage:
  touchstone analyse FILE... [--settings FILE] [--as-of YYYY-MM-DD] [--sheet NAME] [--json]
  touchstone import FILE... --run NAME [--start DAY [--end DAY]] [--currency CODE]
                    [--sheet NAME] [--replace] [--json]
  touchstone prepare

analyse answers from the files alone, without a database.
  --settings FILE     targets, period, segments and the like, as JSON
  --as-of YYYY-MM-DD  counts from this day; without it, from the day after the last one in the data
  --sheet NAME        reads this sheet of a workbook; without it, the first one that holds a table

import takes files into a test run of the database, as the screens do.
  --run NAME          the test run; made where there is none of this name
  --start YYYY-MM-DD  its first day where it is made; without it, the first day in the files
  --end YYYY-MM-DD    its last day where it is made; without it, two weeks from the first, or the last day in the files
  --currency CODE     its currency where it is made; without it, that of the files
  --sheet NAME        takes this sheet of a workbook; without it, the first one that is not in yet
  --replace           rows that would count money twice step into the place of those that are there

prepare makes the database or brings it to the newest version, and loads the demo the first time.

--json writes one JSON object and nothing else. What was found wrong in a file is told on stderr.
TOUCHSTONE_DATA names the folder of the database and the files; without it, “data” beside the program.
Exit codes: 0 answered, 2 wrong use, 3 no usable row.
`
