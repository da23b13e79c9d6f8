export const USAGE = `Usage:
  touchstone analyse FILE... [--settings FILE] [--as-of YYYY-MM-DD] [--sheet NAME] [--json]
  touchstone import FILE... --run NAME [--start DAY [--end DAY]] [--currency CODE]
                    [--sheet NAME] [--replace] [--json]
  touchstone prepare
  touchstone backup [--to FOLDER]
  touchstone restore BACKUP [--replace]
  touchstone doctor
  touchstone user list
  touchstone user reset-password EMAIL

analyse answers from the files alone, without a database.
  --settings FILE     targets, period, segments and the like, as JSON
  --as-of YYYY-MM-DD  counts from this day; without it, from the day after the last one in the data
  --sheet NAME        reads this sheet of a workbook; without it, the first one that holds a table

import takes files into a test run of the database, as the screens do. Where there are several workspaces, it is one
of the first: files of other clients go in on the screens.
  --run NAME          the test run; made where there is none of this name
  --start YYYY-MM-DD  its first day where it is made; without it, the first day in the files
  --end YYYY-MM-DD    its last day where it is made; without it, two weeks from the first, or the last day in the files
  --currency CODE     its currency where it is made; without it, that of the files
  --sheet NAME        takes this sheet of a workbook; without it, the first one that is not in yet
  --replace           rows that would count money twice step into the place of those that are there

prepare makes the database or brings it to the newest version, and loads the demo the first time.

backup copies the database and all files while the server runs, and reads the copy through.
  --to FOLDER         where to make the backup's own folder; without it, “backups” in the data folder

restore makes the data folder what it was when a backup was made. The server must not run meanwhile.
  --replace           puts a house that is there aside, in a folder beside it

doctor looks through the data folder and its newest backup, says what to do, and changes nothing.

user lists the accounts, or gives one another password, which it tells, and ends its sessions.

--json writes one JSON object and nothing else. What was found wrong in a file is told on stderr.
TOUCHSTONE_DATA names the folder of the database and the files; without it, “data” beside the program.
Exit codes: 0 answered, 2 wrong use, 3 no usable row, 4 the data folder or a backup is to be mended.
`
