import { test } from 'vitest'

test('the mutants are run after this', () => {})
