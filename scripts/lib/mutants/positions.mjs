// Where an expression stands, as far as that decides how it may be changed.
import ts from 'typescript';

/** Calls whose texts only people read, or developers: no mutants inside of them. */
const SAID = /^(?:console|log|logger|this\.#?log|options\.log)(?:\.|$)|(?:^|\.)(?:warnDeveloper|warn|debug)$/;

/** Whether nothing in this node is changed: types, imports, decorators, and what is only said to people. */
export function isLeftAlone(node) {
  return (
    ts.isTypeNode(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isDecorator(node) ||
    node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword) === true ||
    (ts.isCallExpression(node) && SAID.test(node.expression.getText()))
  );
}

/** Whether it is the message of an error, which only developers read. A code that an error is thrown with is not. */
export function isErrorText(node) {
  if (!/\s/.test(node.getText())) return false;
  for (let at = node; at.parent; at = at.parent) {
    if (ts.isNewExpression(at.parent) && /Error$/.test(at.parent.expression.getText()))
      return at !== at.parent.expression;
    if (ts.isStatement(at) && !ts.isExpressionStatement(at)) return ts.isThrowStatement(at);
  }
  return false;
}

/** Whether a value is written here to, instead of read: it cannot be replaced by another expression. */
export function isTarget(node) {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) return parent.left === node && isAssignment(parent);
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) return isStep(parent);
  if (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) return parent.initializer === node;
  return ts.isDeleteExpression(parent);
}

/** @returns {boolean} whether it is `=`, `+=` and the like */
export function isAssignment({ operatorToken: { kind } }) {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** @returns {boolean} whether it is `++` or `--` */
export function isStep({ operator }) {
  return operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken;
}

/** The whole chain `a?.b.c()` that a part of it belongs to: only as a whole may it stand in brackets. */
export function wholeChain(node) {
  let top = node;
  while (ts.isOptionalChain(top.parent) && top.parent.expression === top) top = top.parent;
  return top;
}

/** The condition of `if`, `? :`, `while`, `do` or `for`. */
export function isCondition(node) {
  const { parent } = node;
  return (
    ((ts.isIfStatement(parent) || ts.isWhileStatement(parent) || ts.isDoStatement(parent)) &&
      parent.expression === node) ||
    ((ts.isConditionalExpression(parent) || ts.isForStatement(parent)) && parent.condition === node)
  );
}

/** Whether it is a condition of a loop: forced true, it would only never end. */
export function isLoopCondition(node) {
  return !ts.isIfStatement(node.parent) && !ts.isConditionalExpression(node.parent);
}

/** Whether it is an operand of `&&`, `||` or `!`: mutants of the whole cover it. */
export function isOperand({ parent }) {
  let around = parent;
  while (ts.isParenthesizedExpression(around)) around = around.parent;
  return isNegation(around) || (ts.isBinaryExpression(around) && isAndOr(around));
}

const isNegation = node => ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken;

export const isAndOr = ({ operatorToken: { kind } }) =>
  kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken;

/** Whether its value is true or false, as far as its own words show. */
export function isBoolean(node) {
  if (ts.isParenthesizedExpression(node)) return isBoolean(node.expression);
  if (isNegation(node)) return true;
  if (!ts.isBinaryExpression(node)) return false;
  return isAndOr(node) ? isBoolean(node.left) && isBoolean(node.right) : comparisons.has(node.operatorToken.kind);
}

const comparisons = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
  ts.SyntaxKind.InKeyword,
  ts.SyntaxKind.InstanceOfKeyword,
]);
