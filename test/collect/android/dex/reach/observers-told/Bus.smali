.class public Lreach/observers_told/Bus;
.super Ljava/lang/Object;

.field private all:Ljava/util/List;

.method public constructor <init>()V
  .registers 2
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  new-instance v0, Ljava/util/concurrent/CopyOnWriteArrayList;
  invoke-direct {v0}, Ljava/util/concurrent/CopyOnWriteArrayList;-><init>()V
  iput-object v0, p0, Lreach/observers_told/Bus;->all:Ljava/util/List;
  return-void
.end method

.method public add(Lreach/observers_told/Observer;)V
  .registers 3
  iget-object v0, p0, Lreach/observers_told/Bus;->all:Ljava/util/List;
  invoke-interface {v0, p1}, Ljava/util/List;->add(Ljava/lang/Object;)Z
  return-void
.end method

.method public tell()V
  .registers 3
  iget-object v0, p0, Lreach/observers_told/Bus;->all:Ljava/util/List;
  invoke-interface {v0}, Ljava/util/List;->iterator()Ljava/util/Iterator;
  move-result-object v0
  :next
  invoke-interface {v0}, Ljava/util/Iterator;->hasNext()Z
  move-result v1
  if-eqz v1, :end
  invoke-interface {v0}, Ljava/util/Iterator;->next()Ljava/lang/Object;
  move-result-object v1
  check-cast v1, Lreach/observers_told/Observer;
  invoke-interface {v1}, Lreach/observers_told/Observer;->ready()V
  goto :next
  :end
  return-void
.end method
