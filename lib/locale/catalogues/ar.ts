import activity from '../messages/ar/activity.json'
import analysis from '../messages/ar/analysis.json'
import breakdown from '../messages/ar/breakdown.json'
import common from '../messages/ar/common.json'
import connections from '../messages/ar/connections.json'
import exports from '../messages/ar/export.json'
import forecast from '../messages/ar/forecast.json'
import imports from '../messages/ar/import.json'
import keeping from '../messages/ar/keeping.json'
import leads from '../messages/ar/leads.json'
import names from '../messages/ar/names.json'
import overview from '../messages/ar/overview.json'
import palette from '../messages/ar/palette.json'
import people from '../messages/ar/people.json'
import problems from '../messages/ar/problems.json'
import reasons from '../messages/ar/reasons.json'
import refusals from '../messages/ar/refusals.json'
import report from '../messages/ar/report.json'
import runs from '../messages/ar/runs.json'
import share from '../messages/ar/share.json'
import verdicts from '../messages/ar/verdicts.json'

export const catalogue = {
  activity,
  analysis,
  breakdown,
  common,
  connections,
  export: exports,
  forecast,
  import: imports,
  keeping,
  leads,
  names,
  overview,
  palette,
  people,
  problems,
  reasons,
  refusals,
  report,
  runs,
  share,
  verdicts,
}
