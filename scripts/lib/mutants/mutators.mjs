// What is changed in a program to see whether a test notices: each function gives the changes of one kind of expression.
import ts from 'typescript';

import {
  isAndOr,
  isAssignment,
  isBoolean,
  isCondition,
  isErrorText,
  isLoopCondition,
  isOperand,
  isStep,
  isTarget,
} from './positions.mjs';
import { regexpMutations } from './regexp-mutations.mjs';

/**
 * @typedef {object} Change
 * @property {string} kind
 * @property {number} start where the changed text begins
 * @property {number} end
 * @property {string} text what stands there instead
 */

const kinds = ts.SyntaxKind;
const OTHER_OPERATOR = new Map([
  [kinds.LessThanToken, ['boundary', '<=']],
  [kinds.LessThanEqualsToken, ['boundary', '<']],
  [kinds.GreaterThanToken, ['boundary', '>=']],
  [kinds.GreaterThanEqualsToken, ['boundary', '>']],
  [kinds.PlusToken, ['arithmetic', '-']],
  [kinds.MinusToken, ['arithmetic', '+']],
  [kinds.AsteriskToken, ['arithmetic', '/']],
  [kinds.SlashToken, ['arithmetic', '*']],
  [kinds.PercentToken, ['arithmetic', '*']],
  [kinds.PlusEqualsToken, ['arithmetic', '-=']],
  [kinds.MinusEqualsToken, ['arithmetic', '+=']],
]);
/** Methods with an opposite of the same form. */
const OTHER_METHOD = new Map(
  [
    ['some', 'every'],
    ['startsWith', 'endsWith'],
    ['min', 'max'],
    ['indexOf', 'lastIndexOf'],
    ['find', 'findLast'],
  ].flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
);
/** Methods that give something of the same type as they are called on: without the call, it is given unchanged. */
const SAME_TYPE = new Set(
  'filter sort toSorted slice subarray trim trimEnd trimStart reverse toReversed toLowerCase toUpperCase normalize flat'.split(
    ' ',
  ),
);

/** @returns {Change[]} the changes of this node, without those inside of its parts */
export function changesOf(node) {
  if (!ts.isExpression(node) && !ts.isCaseClause(node)) return statementChanges(node);
  if (isTarget(node)) return [];
  return [
    ...conditionChanges(node),
    ...operatorChanges(node),
    ...callChanges(node),
    ...literalChanges(node),
    ...partChanges(node),
    ...returnedChanges(node),
  ];
}

const replaced = (kind, node, text) => ({ kind, start: node.getStart(), end: node.getEnd(), text });

/** A condition, or a value that is true or false, forced to one of the two. */
function conditionChanges(node) {
  const whole = isCondition(node) || (isBoolean(node) && !isOperand(node));
  if (!whole || ts.isParenthesizedExpression(node)) return [];
  if (node.kind === kinds.TrueKeyword || node.kind === kinds.FalseKeyword) return [];
  const and = ts.isBinaryExpression(node) && node.operatorToken.kind === kinds.AmpersandAmpersandToken;
  const or = ts.isBinaryExpression(node) && node.operatorToken.kind === kinds.BarBarToken;
  const changes = [];
  // A test that notices a missing operand also notices these.
  if (!and && !(isCondition(node) && isLoopCondition(node))) changes.push(replaced('condition', node, 'true'));
  if (!or) changes.push(replaced('condition', node, 'false'));
  return changes;
}

function operatorChanges(node) {
  if (ts.isAwaitExpression(node)) return [replaced('await', node, node.expression.getText())];
  if ((ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) && isStep(node)) return [];
  if (!ts.isBinaryExpression(node)) return [];
  const { left, operatorToken, right } = node;
  const operator = operatorToken.kind;
  if (isAndOr(node) || operator === kinds.QuestionQuestionToken) {
    return [
      { kind: 'operand', start: left.getEnd(), end: node.getEnd(), text: '' },
      { kind: 'operand', start: node.getStart(), end: right.getStart(), text: '' },
    ];
  }
  const [kind, other] = OTHER_OPERATOR.get(operator) ?? [];
  const joinsText =
    kind === 'arithmetic' && [left, right].some(side => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side));
  const stepOfLoop = ts.isForStatement(node.parent) && node.parent.incrementor === node;
  return kind && !joinsText && !stepOfLoop ? [replaced(kind, operatorToken, other)] : [];
}

function callChanges(node) {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const { expression: receiver, name } = node.expression;
  const changes = [];
  const other = OTHER_METHOD.get(name.text);
  if (other) changes.push(replaced('method', name, other));
  if (SAME_TYPE.has(name.text))
    changes.push({ kind: 'method', start: receiver.getEnd(), end: node.getEnd(), text: '' });
  return changes;
}

function literalChanges(node) {
  if (ts.isNumericLiteral(node)) {
    const value = Number(node.text.replaceAll('_', ''));
    return isName(node)
      ? []
      : [value + 1, ...(value === 0 ? [] : [value - 1])].map(text => replaced('number', node, `${text}`));
  }
  if (ts.isRegularExpressionLiteral(node))
    return regexpMutations(node.text).map(text => replaced('regexp', node, text));
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return textChanges(node);
  return [];
}

/** Whether it names a property, as in `{ 0: first }`. */
const isName = node => node.parent.name === node || node.parent.propertyName === node;

function textChanges(node) {
  const { parent } = node;
  const compared = ts.isBinaryExpression(parent) && isBoolean(parent);
  const module = ts.isCallExpression(parent) && parent.expression.kind === kinds.ImportKeyword;
  if (isName(node) || ts.isTaggedTemplateExpression(parent) || compared || module || isErrorText(node)) return [];
  return [replaced('text', node, node.text === '' ? "'other'" : "''")];
}

/** An element of a list, an option of a call, or the question mark of `a?.b` left out. */
function partChanges(node) {
  if (node.questionDotToken) {
    const { questionDotToken: mark } = node;
    return [replaced('optional', mark, ts.isPropertyAccessExpression(node) ? '.' : '')];
  }
  if (ts.isArrayLiteralExpression(node))
    return node.elements.map(element => without('element', element, node.elements));
  const isArgument =
    (ts.isCallExpression(node.parent) || ts.isNewExpression(node.parent)) && node.parent.expression !== node;
  if (ts.isObjectLiteralExpression(node) && isArgument) {
    return node.properties.map(property => without('option', property, node.properties));
  }
  return [];
}

function without(kind, part, parts) {
  const next = parts[parts.indexOf(part) + 1];
  return { kind, start: part.getStart(), end: next ? next.getStart() : parts.end, text: '' };
}

function returnedChanges(node) {
  const returned =
    (ts.isReturnStatement(node.parent) && node.parent.expression === node) ||
    (ts.isArrowFunction(node.parent) && node.parent.body === node);
  if (!returned || isBoolean(node) || node.getText() === 'undefined' || ts.isVoidExpression(node)) return [];
  const literal = ts.isStringLiteralLike(node) || ts.isNumericLiteral(node) || ts.isTemplateExpression(node);
  if (node.kind === kinds.TrueKeyword) return [replaced('return', node, 'false')];
  if (node.kind === kinds.FalseKeyword) return [replaced('return', node, 'true')];
  return literal ? [] : [replaced('return', node, 'undefined')];
}

/** A statement that only does something, left out. Nothing else can follow a call of `super`, so that stays. */
function statementChanges(node) {
  if (!ts.isExpressionStatement(node)) return [];
  const { expression } = node;
  const inner =
    ts.isAwaitExpression(expression) || ts.isVoidExpression(expression) ? expression.expression : expression;
  const leftOut =
    (ts.isCallExpression(inner) && inner.expression.kind !== kinds.SuperKeyword) ||
    (ts.isBinaryExpression(inner) && isAssignment(inner)) ||
    ts.isDeleteExpression(inner) ||
    ((ts.isPrefixUnaryExpression(inner) || ts.isPostfixUnaryExpression(inner)) && isStep(inner));
  return leftOut ? [replaced('statement', expression, 'undefined')] : [];
}
