.class public Lreach/live_data_set/Splash;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method public onCreate(Landroid/os/Bundle;)V
  .registers 10
  new-instance v0, Landroidx/lifecycle/MutableLiveData;
  invoke-direct {v0}, Landroidx/lifecycle/MutableLiveData;-><init>()V
  new-instance v1, Lreach/live_data_set/Hear;
  invoke-direct {v1}, Lreach/live_data_set/Hear;-><init>()V
  invoke-virtual {v0, v1}, Landroidx/lifecycle/LiveData;->observeForever(Landroidx/lifecycle/Observer;)V
  sget-object v2, Ljava/lang/Boolean;->TRUE:Ljava/lang/Boolean;
  invoke-virtual {v0, v2}, Landroidx/lifecycle/MutableLiveData;->setValue(Ljava/lang/Object;)V
  return-void
.end method
