.class public Lreach/engine_of_pages/Main;
.super Lreach/engine_of_pages/EngineActivity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Lreach/engine_of_pages/EngineActivity;-><init>()V
  return-void
.end method

.method public configureEngine(Lreach/engine_of_pages/Engine;)V
  .registers 3
  invoke-static {p1}, Lreach/engine_of_pages/Registrant;->registerWith(Lreach/engine_of_pages/Engine;)V
  return-void
.end method
