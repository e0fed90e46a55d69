.class public Lreach/engine_of_pages/Delegate;
.super Ljava/lang/Object;

.field private host:Lreach/engine_of_pages/Host;
.method public constructor <init>(Lreach/engine_of_pages/Host;)V
  .registers 2
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  iput-object p1, p0, Lreach/engine_of_pages/Delegate;->host:Lreach/engine_of_pages/Host;
  return-void
.end method
.method public onAttach()V
  .registers 3
  new-instance v0, Lreach/engine_of_pages/Engine;
  invoke-direct {v0}, Lreach/engine_of_pages/Engine;-><init>()V
  iget-object v1, p0, Lreach/engine_of_pages/Delegate;->host:Lreach/engine_of_pages/Host;
  invoke-interface {v1, v0}, Lreach/engine_of_pages/Host;->configureEngine(Lreach/engine_of_pages/Engine;)V
  return-void
.end method
