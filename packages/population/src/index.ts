export { comparePopulation } from './compare.js'
export type {
  ChangedCases,
  ComparedRule,
  ComparedSide,
  ComparePopulation,
  Effect,
  Group,
  PopulationComparison,
  Standing,
} from './compare-options.js'
export type { Estimate } from './estimate.js'
export { explainRow, type RowExplanation } from './explain-row.js'
export { type GeneratedFile, type GenerateManifest, generatePopulation } from './generate.js'
export type { GenerateOptions, WeightedPlace } from './generate-options.js'
export { generateParameters, type Parameter } from './generate-parameters.js'
export type { InputFile, Manifest, RowCounts } from './manifest.js'
export { type Figure, type ObservedRun, observationsOfRun, type RunObservations } from './observations.js'
export type { Files, MembersFile, PopulationInput, PopulationRun, Progress, Sample } from './options.js'
export { runPopulation } from './run.js'
export type { RuleCounts } from './run-part.js'
export { runPrograms, type SeveralPrograms } from './several.js'
export type { Bit, RuleColumn } from './statement.js'
export { type Finding, type PopulationValidation, type ValidatePopulation, validatePopulation } from './validate.js'
