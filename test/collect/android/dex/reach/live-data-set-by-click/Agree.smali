.class public Lreach/live_data_set_by_click/Agree;
.super Ljava/lang/Object;
.implements Landroid/view/View$OnClickListener;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public onClick(Landroid/view/View;)V
  .registers 8
  sget-object v0, Lreach/live_data_set_by_click/Splash;->agreed:Landroidx/lifecycle/MutableLiveData;
  sget-object v2, Ljava/lang/Boolean;->TRUE:Ljava/lang/Boolean;
  invoke-virtual {v0, v2}, Landroidx/lifecycle/MutableLiveData;->setValue(Ljava/lang/Object;)V
  return-void
.end method
