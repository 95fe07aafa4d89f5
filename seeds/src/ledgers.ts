/// <reference path="./yaml.d.ts" />
import type { Ledger } from '@minzheng/indicators/ledger'
import demonstration from '../ledgers/zhonglou-2025-demonstration.yaml'

/** A ledger of tasks filled in with inventions, `synthetic: true`: its tasks are a plan's, nothing else in it is of a real place. */
export const demonstrationLedger = demonstration as Ledger
