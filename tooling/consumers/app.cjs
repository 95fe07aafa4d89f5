const assert = require('node:assert/strict')
const { ageOn } = require('@minzheng/core')
const { fullName } = require('@minzheng/core/divisions')
const { convert } = require('@minzheng/indicators')
const { checkPlan } = require('@minzheng/plan')
const { readPlan } = require('@minzheng/plan-reader')
const { plans } = require('@minzheng/seeds/plans')

assert.equal(ageOn('2000-01-01', '2018-01-01'), 18)
assert.equal(fullName('500112'), '重庆市渝北区')
assert.deepEqual(convert(7200, '元/年', '元/月'), { value: 600 })
assert.equal(plans.length, 5)
assert.equal(checkPlan({}).plan, undefined)
assert.equal(readPlan('').plan.targets.length, 0)

// What is loaded by its id is the very thing that is loaded by its path.
require('minzheng')
  .loadProgram('dibao')
  .then(({ program }) => assert.equal(program, require('@minzheng/social-assistance/dibao').dibao))
