.class public Lreach/subscriber/Hear;
.super Ljava/lang/Object;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public onAgreed(Ljava/lang/Object;)V
  .registers 3
  .annotation runtime Lorg/greenrobot/eventbus/Subscribe;
  .end annotation
  invoke-static {}, Lreach/subscriber/Sdk;->init()V
  return-void
.end method
