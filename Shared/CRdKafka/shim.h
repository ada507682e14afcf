// The only door to librdkafka: `Shared/Kafka` is the one target that imports this module.
// Built on the headers of 2.0.2 (Debian 12); runs on any later librdkafka.so.1.
#ifndef CORDIAL_CRDKAFKA_SHIM_H
#define CORDIAL_CRDKAFKA_SHIM_H

#include <librdkafka/rdkafka.h>
// The mock cluster, for tests of error paths.
#include <librdkafka/rdkafka_mock.h>

#endif
