.class public Lreach/engine_of_pages/EngineActivity;
.super Landroid/app/Activity;
.implements Lreach/engine_of_pages/Host;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.field private delegate:Lreach/engine_of_pages/Delegate;
.method public onCreate(Landroid/os/Bundle;)V
  .registers 3
  invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
  new-instance v0, Lreach/engine_of_pages/Delegate;
  invoke-direct {v0, p0}, Lreach/engine_of_pages/Delegate;-><init>(Lreach/engine_of_pages/Host;)V
  iput-object v0, p0, Lreach/engine_of_pages/EngineActivity;->delegate:Lreach/engine_of_pages/Delegate;
  invoke-virtual {v0}, Lreach/engine_of_pages/Delegate;->onAttach()V
  return-void
.end method
.method public configureEngine(Lreach/engine_of_pages/Engine;)V
  .registers 2
  return-void
.end method
