/// <reference path="./yaml.d.ts" />

import documents from 'yaml-folder:../policies'
import type { PolicyDocument } from '@minzheng/policy'

/**
 * What places set, from a day on: every document of the folder `policies`, each with its source and its values in their own
 * units. `policyBook` of `@minzheng/policy` merges them with the national values of the domain packages (`dibaoNational`).
 *
 * A value has the first day that its source proves; where the first or last day is not known, the document says so, and the
 * days in doubt are not known. Checked against the definitions by the tests, not when imported.
 */
export const policies = documents as readonly PolicyDocument[]
