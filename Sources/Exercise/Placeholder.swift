// Exercise
