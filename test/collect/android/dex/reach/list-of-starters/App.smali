.class public Lreach/list_of_starters/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 4
  new-instance v0, Ljava/util/ArrayList;
  invoke-direct {v0}, Ljava/util/ArrayList;-><init>()V
  new-instance v1, Lreach/list_of_starters/A;
  invoke-direct {v1}, Lreach/list_of_starters/A;-><init>()V
  invoke-interface {v0, v1}, Ljava/util/List;->add(Ljava/lang/Object;)Z
  invoke-interface {v0}, Ljava/util/List;->iterator()Ljava/util/Iterator;
  move-result-object v0
  :next
  invoke-interface {v0}, Ljava/util/Iterator;->hasNext()Z
  move-result v1
  if-eqz v1, :end
  invoke-interface {v0}, Ljava/util/Iterator;->next()Ljava/lang/Object;
  move-result-object v1
  check-cast v1, Lreach/list_of_starters/Starter;
  invoke-interface {v1}, Lreach/list_of_starters/Starter;->start()V
  goto :next
  :end
  return-void
.end method
