export const USAGE = `Usage:
  touchstone analyse FILE... [--settings FILE] [--as-of YYYY-MM-DD] [--sheet NAME] [--json]
  touchstone import FILE... --run NAME [--workspace NAME] [--start DAY [--end DAY]] [--currency CODE]
                    [--sheet NAME] [--replace] [--json]
  touchstone plan FILE [--csv | --json]
  touchstone prepare
  touchstone backup [--to FOLDER]
  touchstone restore BACKUP [--replace]
  touchstone doctor
  touchstone workspace list
  touchstone workspace rename NAME NEW-NAME
  touchstone workspace export NAME FILE
  touchstone workspace delete NAME --confirm NAME
  touchstone user list
  touchstone user reset-password EMAIL
  touchstone user close EMAIL
  touchstone user open EMAIL

analyse answers from the files alone, without a database.
  --settings FILE     targets, period, segments and the like, as JSON
  --as-of YYYY-MM-DD  counts from this day; without it, from the day after the last one in the data
  --sheet NAME        reads this sheet of a workbook; without it, the first one that holds a table

import takes files into a test run of the database, as the screens do.
  --run NAME          the test run; made where there is none of this name
  --workspace NAME    the workspace by its name or id; without it, the first one
  --start YYYY-MM-DD  its first day where it is made; without it, the first day in the files
  --end YYYY-MM-DD    its last day where it is made; without it, two weeks from the first, or the last day in the files
  --currency CODE     its currency where it is made; without it, that of the files
  --sheet NAME        takes this sheet of a workbook; without it, the first one that is not in yet
  --replace           rows that would count money twice step into the place of those that are there

plan lists the ads of a test that is still to run, with names, link tags and what its budget can tell of each; the file holds
segments, creatives, budget, targets and the like, as JSON: docs/planning.md tells them.
  --csv               the list of ads, for a spreadsheet

prepare makes the database or brings it to the newest version, and loads the demo the first time.

backup copies the database and all files while the server runs, and reads the copy through.
  --to FOLDER         where to make the backup's own folder; without it, “backups” in the data folder

restore makes the data folder what it was when a backup was made. The server must not run meanwhile.
  --replace           puts a house that is there aside, in a folder beside it

doctor looks through the data folder and its newest backup, says what to do, and changes nothing.

workspace lists the workspaces with their ids, or changes one, named by its name or id.
  export              writes a ZIP with everything in it; “-” as the file writes to the standard output
  delete              removes it with everything in it, for good, and the accounts of whoever is in no other
  --confirm NAME      its name once more: what is deleted does not come back

user lists the accounts, or changes one: another password, which it tells, and which ends its sessions; close, after which
nobody signs in with it and what it has opened for others is closed; open again.

--json writes one JSON object and nothing else. What was found wrong in a file is told on stderr.
TOUCHSTONE_DATA names the folder of the database and the files; without it, “data” beside the program.
Exit codes: 0 answered, 2 wrong use, 3 no usable row, 4 the data folder or a backup is to be mended.
`
