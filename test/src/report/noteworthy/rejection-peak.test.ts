import { describe, expect, it } from 'vitest';
import { rejectionPeak } from '../../../../src/report/noteworthy/rejection-peak.ts';
import { byHour } from '../hand-made.ts';

const daily = (hours: Readonly<Record<number, number>>) =>
  Array.from({ length: 168 }, (_, hour) => hours[hour % 24] ?? 0);

describe('rejectionPeak', () => {
  it('names the weekday and the hours', () => {
    expect(rejectionPeak(byHour(2, { 90: 40, 91: 30 }))).toBe('Thursdays 18–20 h');
  });

  it('names the hours alone where every day has them', () => {
    expect(rejectionPeak(daily({ 9: 40, 10: 30, 20: 2 }))).toBe('at 9–11 h');
  });

  it('names the weekday too where one of these days is worse', () => {
    const rejections = daily({ 9: 40, 10: 30 });
    rejections[9] = 160;
    expect(rejectionPeak(rejections)).toBe('Mondays 9–11 h');
  });

  it('names the weekday alone where no hour stands out', () => {
    const saturdays = Object.fromEntries(Array.from({ length: 24 }, (_, i) => [120 + i, 8]));
    expect(rejectionPeak(byHour(4, saturdays))).toBe('on Saturdays');
  });

  it('ends a window at 24 h, and begins one across midnight', () => {
    expect(rejectionPeak(daily({ 22: 50, 23: 50 }))).toBe('at 22–24 h');
    expect(rejectionPeak(daily({ 23: 50, 0: 50 }))).toBe('at 23–1 h');
  });

  it('finds nothing in noise, in few rejections, and in none', () => {
    expect(rejectionPeak(byHour(20, { 30: 26, 31: 25, 100: 12 }))).toBeUndefined();
    expect(rejectionPeak(byHour(0, { 30: 10, 31: 10 }))).toBeUndefined();
    expect(rejectionPeak(byHour(0))).toBeUndefined();
  });
});
