.class public Lreach/engine_of_pages/Engine;
.super Ljava/lang/Object;

.field private final plugins:Ljava/util/Map;
.field private final handlers:Ljava/util/Map;
.method public constructor <init>()V
  .registers 2
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  new-instance v0, Ljava/util/HashMap;
  invoke-direct {v0}, Ljava/util/HashMap;-><init>()V
  iput-object v0, p0, Lreach/engine_of_pages/Engine;->plugins:Ljava/util/Map;
  new-instance v0, Ljava/util/HashMap;
  invoke-direct {v0}, Ljava/util/HashMap;-><init>()V
  iput-object v0, p0, Lreach/engine_of_pages/Engine;->handlers:Ljava/util/Map;
  return-void
.end method
.method public add(Lreach/engine_of_pages/Plugin;)V
  .registers 4
  iget-object v0, p0, Lreach/engine_of_pages/Engine;->plugins:Ljava/util/Map;
  invoke-virtual {p1}, Ljava/lang/Object;->getClass()Ljava/lang/Class;
  move-result-object v1
  invoke-interface {v0, v1, p1}, Ljava/util/Map;->put(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;
  invoke-interface {p1, p0}, Lreach/engine_of_pages/Plugin;->onAttachedToEngine(Lreach/engine_of_pages/Engine;)V
  return-void
.end method
.method public setHandler(Ljava/lang/String;Lreach/engine_of_pages/Handler;)V
  .registers 4
  iget-object v0, p0, Lreach/engine_of_pages/Engine;->handlers:Ljava/util/Map;
  invoke-interface {v0, p1, p2}, Ljava/util/Map;->put(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;
  return-void
.end method
.method public handleMessageFromDart(Ljava/lang/String;I)V
  .registers 5
  .annotation runtime Lreach/engine_of_pages/CalledByNative;
  .end annotation
  iget-object v0, p0, Lreach/engine_of_pages/Engine;->handlers:Ljava/util/Map;
  invoke-interface {v0, p1}, Ljava/util/Map;->get(Ljava/lang/Object;)Ljava/lang/Object;
  move-result-object v0
  check-cast v0, Lreach/engine_of_pages/Handler;
  invoke-interface {v0, p1}, Lreach/engine_of_pages/Handler;->onMethodCall(Ljava/lang/String;)V
  return-void
.end method
