#include "batch.hpp"

#include <atomic>
#include <chrono>
#include <future>
#include <memory>

namespace pressparse::python {
namespace {

struct BatchSchema {};

// A consumer that moves the struct out of its capsule sets `release` to null; what nobody took is released here.
template <class T> void release_capsule(PyObject* capsule, const char* name) {
  auto* exported = static_cast<T*>(PyCapsule_GetPointer(capsule, name));
  if (exported->release) exported->release(exported);
  delete exported;
}

template <class T> py::object make_capsule(std::unique_ptr<T> exported, const char* name, PyCapsule_Destructor destructor) {
  PyObject* capsule = PyCapsule_New(exported.get(), name, destructor);
  if (!capsule) {
    exported->release(exported.get());
    throw py::error_already_set();
  }
  exported.release();
  return py::reinterpret_steal<py::object>(capsule);
}

py::object schema_capsule() {
  auto schema = std::make_unique<ArrowSchema>();
  export_arrow_schema(schema.get());
  return make_capsule(std::move(schema), "arrow_schema", [](PyObject* self) { release_capsule<ArrowSchema>(self, "arrow_schema"); });
}

// The protocol lets a producer ignore the requested schema; the consumer casts.
py::object stream_capsule(const Batch& self, const py::object&) {
  auto stream = std::make_unique<ArrowArrayStream>();
  self.export_stream(stream.get());
  return make_capsule(std::move(stream), "arrow_array_stream",
                      [](PyObject* capsule) { release_capsule<ArrowArrayStream>(capsule, "arrow_array_stream"); });
}

py::module_ import_for(const char* method, const char* package) {
  try {
    return py::module_::import(package);
  } catch (py::error_already_set& error) {
    if (!error.matches(PyExc_ImportError)) throw;
    py::raise_from(error, PyExc_ImportError,
                   (std::string(method) + "() needs the package " + package + ": pip install " + package).c_str());
    throw py::error_already_set();
  }
}

}  // namespace

Batch make_batch_interruptibly(std::span<const std::string_view> texts, unsigned threads,
                               const std::function<Release(std::size_t)>& record) {
  std::atomic<bool> stopped = false;
  const BatchOptions options{.threads = threads};
  std::future<Batch> result;
  {
    py::gil_scoped_release unlocked;
    // Signals are seen by the interpreter's main thread only, so this one waits while others parse.
    result = std::async(std::launch::async,
                        [&] { return make_batch(texts, options, [&](std::size_t i) { return stopped ? Release{} : record(i); }); });
    while (result.wait_for(std::chrono::milliseconds(50)) != std::future_status::ready) {
      py::gil_scoped_acquire locked;
      if (!stopped && PyErr_CheckSignals() != 0) {
        const py::error_already_set error;  // fetched: the threads are joined first
        stopped = true;
        {
          py::gil_scoped_release waiting;
          result.wait();
        }
        throw error;
      }
    }
  }
  return result.get();
}

void bind_batch(py::module_& module) {
  py::class_<BatchSchema> schema(module, "BatchSchema", "The Arrow schema of every batch: pyarrow.schema(pressparse.arrow_schema()).");
  schema.attr("__module__") = "pressparse";
  schema.def("__arrow_c_schema__", [](const BatchSchema&) { return schema_capsule(); });

  py::class_<Batch> cls(module, "Batch",
                        "Many releases as Arrow columns: pyarrow, polars, pandas and duckdb take it as it is. Offsets are code points.");
  cls.attr("__module__") = "pressparse";
  cls.def("__len__", &Batch::size);
  cls.def("__repr__",
          [](const Batch& self) { return "Batch(" + std::to_string(self.size()) + (self.size() == 1 ? " release)" : " releases)"); });
  cls.def("__arrow_c_stream__", &stream_capsule, py::arg("requested_schema") = py::none());
  cls.def("__arrow_c_schema__", [](const Batch&) { return schema_capsule(); });
  cls.def("to_arrow", [](const py::object& self) { return import_for("to_arrow", "pyarrow").attr("table")(self); }, "A pyarrow.Table.");
  cls.def(
      "to_polars", [](const py::object& self) { return import_for("to_polars", "polars").attr("DataFrame")(self); }, "A polars.DataFrame.");
  cls.def("to_pandas",
          [](const py::object& self) {
            import_for("to_pandas", "pandas");
            return import_for("to_pandas", "pyarrow").attr("table")(self).attr("to_pandas")();
          },
          "A pandas.DataFrame, through pyarrow.");
  module.def("arrow_schema", [] { return BatchSchema{}; }, "The Arrow schema of every batch, whatever its content.");
  module.def("spark_ddl", &spark_ddl, "The same schema as Spark's DDL, for mapInArrow.");
}

}  // namespace pressparse::python
