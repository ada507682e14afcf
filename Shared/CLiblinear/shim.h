// The only door to liblinear (Debian: liblinear-dev): `train`, `free_and_destroy_model` and their structures.
#include <linear.h>
