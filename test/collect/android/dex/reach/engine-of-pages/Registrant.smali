.class public Lreach/engine_of_pages/Registrant;
.super Ljava/lang/Object;

.method public static registerWith(Lreach/engine_of_pages/Engine;)V
  .registers 2
  new-instance v0, Lreach/engine_of_pages/Device;
  invoke-direct {v0}, Lreach/engine_of_pages/Device;-><init>()V
  invoke-virtual {p0, v0}, Lreach/engine_of_pages/Engine;->add(Lreach/engine_of_pages/Plugin;)V
  return-void
.end method
