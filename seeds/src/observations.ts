/// <reference path="./yaml.d.ts" />
import type { Observation } from '@minzheng/indicators'
import demonstration from '../observations/demonstration.yaml'
import published from '../observations/published.yaml'

/** Published results of the five plans, each with its source. */
export const publishedObservations = published as readonly Observation[]

/** Invented results that show every state of a target. Each is marked `synthetic: true`; none says anything of a real place. */
export const demonstrationObservations = demonstration as readonly Observation[]
