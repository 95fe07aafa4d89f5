/// <reference path="./yaml.d.ts" />
import type { Plan } from '@minzheng/plan'
import dazhou from '../plans/dazhou-2024.yaml'
import xiamen from '../plans/xiamen-2023.yaml'
import yubei from '../plans/yubei-2024.yaml'
import zhonglou from '../plans/zhonglou-2025.yaml'
import zhuzhou from '../plans/zhuzhou-2020.yaml'

/** The five annual work plans. They are checked against the schema by the tests, not when they are imported. */
export const plans = [zhuzhou, xiamen, dazhou, yubei, zhonglou] as readonly Plan[]
