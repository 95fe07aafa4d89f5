// Follows from topics.ts; written by: npm run pnpm -- run lint:fix
import type { RegisteredProgram } from '@minzheng/rules'
import { burialPlot, burialPlotNational } from './burial-plots/index.js'
import { ecologicalBurialAward } from './ecological-burial/index.js'
import { funeralFeeRelief } from './funeral-fee-relief/index.js'

/** Every program of this package, with what holds of it in the whole country. */
export const programs: readonly RegisteredProgram[] = [
  { program: funeralFeeRelief },
  { program: ecologicalBurialAward },
  { program: burialPlot, national: burialPlotNational },
]
