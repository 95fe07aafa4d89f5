// In the place of the modules that write code, which no page may run: the kernel walks its steps, and zod alone checks facts.
export const checkerOf = () => undefined
export const generate = () => {
  throw new EvalError('generated code is forbidden')
}
