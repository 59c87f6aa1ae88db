import ts from 'typescript';

/** One small fault put into a source: what stands between `start` and `end` becomes `text`. */
export interface Mutant {
  readonly kind: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly was: string;
  readonly text: string;
}

const S = ts.SyntaxKind;
const OPERATORS: Readonly<Partial<Record<ts.SyntaxKind, readonly string[]>>> = {
  [S.LessThanToken]: ['<=', '>='],
  [S.LessThanEqualsToken]: ['<', '>'],
  [S.GreaterThanToken]: ['>=', '<='],
  [S.GreaterThanEqualsToken]: ['>', '<'],
  [S.EqualsEqualsEqualsToken]: ['!=='],
  [S.ExclamationEqualsEqualsToken]: ['==='],
  [S.PlusToken]: ['-'],
  [S.MinusToken]: ['+'],
  [S.AsteriskToken]: ['/'],
  [S.SlashToken]: ['*'],
  [S.PercentToken]: ['*'],
  [S.AmpersandAmpersandToken]: ['||'],
  [S.BarBarToken]: ['&&'],
  [S.QuestionQuestionToken]: ['&&'],
  [S.PlusEqualsToken]: ['-='],
  [S.MinusEqualsToken]: ['+='],
};
/** Methods whose opposite compiles as well. */
const OPPOSITES: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  startsWith: 'endsWith',
  find: 'findLast',
  findLast: 'find',
};
/** Methods whose result may be left as it was. */
const DROPPED = ['filter', 'sort', 'toSorted', 'reverse', 'slice', 'trim', 'padStart', 'padEnd'];

/** Every mutant of one file: operators and boundaries, conditions, values, blocks, calls. Types are left alone. */
export function mutantsOf(file: string, code: string): readonly Mutant[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.ES2023, true);
  const found: Mutant[] = [];
  const add = (kind: string, node: ts.Node, ...texts: readonly string[]) => {
    const [start, end] = [node.getStart(source), node.getEnd()];
    const was = code.slice(start, end);
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    for (const text of texts) if (text !== was) found.push({ kind, line, start, end, was, text });
  };
  visit(source, add);
  return found;
}

type Add = (kind: string, node: ts.Node, ...texts: readonly string[]) => void;

function visit(node: ts.Node, add: Add): void {
  if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
  mutateOperator(node, add);
  mutateCondition(node, add);
  mutateValue(node, add);
  mutateCall(node, add);
  if (ts.isBlock(node) && node.statements.length > 0) add('block', node, '{}');
  ts.forEachChild(node, (child) => {
    visit(child, add);
  });
}

function mutateOperator(node: ts.Node, add: Add): void {
  if (ts.isBinaryExpression(node))
    add('operator', node.operatorToken, ...(OPERATORS[node.operatorToken.kind] ?? []));
  if (!ts.isPrefixUnaryExpression(node)) return;
  if (node.operator === S.ExclamationToken || node.operator === S.MinusToken)
    add('sign', node, node.operand.getText());
}

function mutateCondition(node: ts.Node, add: Add): void {
  if (ts.isIfStatement(node)) add('condition', node.expression, 'true', 'false');
  if (ts.isConditionalExpression(node)) add('condition', node.condition, 'true', 'false');
  if (ts.isWhileStatement(node)) add('condition', node.expression, 'false');
  if (ts.isForStatement(node) && node.condition) add('condition', node.condition, 'false');
}

function mutateValue(node: ts.Node, add: Add): void {
  if (node.kind === S.TrueKeyword) add('value', node, 'false');
  if (node.kind === S.FalseKeyword) add('value', node, 'true');
  if (isKey(node)) return;
  if (ts.isStringLiteral(node)) add('text', node, node.text === '' ? "'mutated'" : "''");
  if (ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node)) add('text', node, '``');
  if (ts.isNumericLiteral(node)) add('number', node, `(${node.text} + 1)`);
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) add('list', node, '[]');
}

function isKey(node: ts.Node): boolean {
  return !ts.isSourceFile(node) && ts.isPropertyAssignment(node.parent) && node.parent.name === node;
}

function mutateCall(node: ts.Node, add: Add): void {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
  const { name, expression } = node.expression;
  const opposite = Object.hasOwn(OPPOSITES, name.text) ? OPPOSITES[name.text] : undefined;
  if (opposite !== undefined) add('call', name, opposite);
  if (DROPPED.includes(name.text)) add('call', node, expression.getText());
}
