// Follows from topics.ts; written by: npm run pnpm -- run lint:fix
import type { RegisteredProgram } from '@minzheng/rules'
import { accidentGrade } from './accidents/index.js'
import { mentalHealthMajorHazards } from './mental-health-major-hazards/index.js'

/** Every program of this package, with what holds of it in the whole country. */
export const programs: readonly RegisteredProgram[] = [
  { program: accidentGrade },
  { program: mentalHealthMajorHazards },
]
